/** Documents on paper: models built from domain records, a template, and the only classes that know PDF. */
package org.mesochart.document;
