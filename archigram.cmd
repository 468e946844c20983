@echo off
rem Starts Archigram from this checkout on Windows; builds it first when that was not done yet.
rem After a change of the sources, delete target\launch to have it built again.
setlocal
set "HOME_DIR=%~dp0"
set "APP=%HOME_DIR%target\launch\app"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo archigram: Archigram needs Java 17 or newer: https://adoptium.net, then set JAVA_HOME to its folder 1>&2
  exit /b 3
)
if exist "%APP%\archigram.jar" goto start
echo Building Archigram ^(once^)... 1>&2
if not exist "%HOME_DIR%target\launch" mkdir "%HOME_DIR%target\launch"
pushd "%HOME_DIR%"
call mvnw.cmd -q -ntp -B -Dquick -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip=true -pl archigram-cli -am package >"target\launch\build.log" 2>&1
set "FAILED=%ERRORLEVEL%"
popd
if not "%FAILED%"=="0" (
  echo archigram: the build failed; the log is in %HOME_DIR%target\launch\build.log 1>&2
  exit /b 3
)
if not exist "%APP%" mkdir "%APP%"
copy /y "%HOME_DIR%archigram-cli\target\app\*.jar" "%APP%" >nul
copy /y "%HOME_DIR%archigram-cli\target\archigram-cli-*.jar" "%APP%\archigram.jar" >nul
:start
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.awt.headless=true %ARCHIGRAM_JAVA_OPTS% -cp "%APP%\archigram.jar" org.archigram.cli.Main %*
exit /b %ERRORLEVEL%
