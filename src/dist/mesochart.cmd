@echo off
rem Starts MesoChart with the flags that a jar cannot carry. Needs Java 25: JAVA_HOME, else the java on the path.
rem Crash files, core files and heap dumps are off, and no other program may take one, because they could hold patient data.
setlocal
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -XX:+UseSerialGC -Xshare:auto -XX:-UsePerfData -XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash -XX:+SuppressFatalErrorMessage -XX:+DisableAttachMechanism -jar "%~dp0mesochart.jar" %*
exit /b %errorlevel%
