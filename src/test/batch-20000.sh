#!/bin/sh
# Sends a batch of 20,000 rows with 200 wrong ones twice and prints the counts. Run from the top folder after: mvn package
set -e
mvn -q -B dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt -Dmdep.includeScope=test
exec java -cp "target/test-classes:target/classes:$(cat target/test-classpath.txt)" \
  org.pingxuan.load.TwentyThousandRows "${1:-20000}" "${2:-200}"
