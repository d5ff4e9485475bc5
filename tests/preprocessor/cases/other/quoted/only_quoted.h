int only_quoted;
