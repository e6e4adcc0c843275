// Node's own start, to compare with.
process.exitCode = 0;
