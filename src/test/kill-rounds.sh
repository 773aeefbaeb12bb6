#!/bin/sh
# Kills the service twenty times under submissions; what was acknowledged must be there, and the sheets must be those of a
# clean replay. Run from the top folder after: mvn package
set -e
mvn -q -B dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt -Dmdep.includeScope=test
exec java -cp "target/test-classes:target/classes:$(cat target/test-classpath.txt)" \
  org.pingxuan.load.KillRounds target/pingxuan.jar "${1:-20}" "${2:-8099}"
