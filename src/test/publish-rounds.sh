#!/bin/sh
# Builds and swaps a changed release 200 times while two threads score, and prints heap and metaspace after collection at
# round 20 and at the last: the later must be at most 1.1 times the earlier. Run from the top folder after: mvn package
# With "whole" as third argument each round goes the whole way: drafted, approved, everybody scored and published, while
# others submit and read.
set -e
mvn -q -B dependency:build-classpath -Dmdep.outputFile=target/test-classpath.txt -Dmdep.includeScope=test
exec java -Xmx512m -cp "target/test-classes:target/classes:$(cat target/test-classpath.txt)" \
  "$([ "$3" = whole ] && echo org.pingxuan.desk.PublishedRounds || echo org.pingxuan.load.PublishRounds)" "${1:-200}" "${2:-2}"
