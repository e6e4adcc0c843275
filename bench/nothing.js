// Node's own start, to compare with.
