#!/bin/sh
# Sends single submissions from 16 clients to the service with the sample county and prints throughput and times.
# Run from the top folder after: mvn package
set -e
mvn -q -B dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt -Dmdep.includeScope=test
exec java -cp "target/test-classes:target/classes:$(cat target/test-classpath.txt)" \
  org.pingxuan.load.SubmissionLoad target/pingxuan.jar "${1:-16}" "${2:-30}" "${3:-8098}"
