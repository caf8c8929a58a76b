#pragma once

/* The commit that the program was built from; empty for a development build. */
const char *cbuild_commit(void);

/* The Swift packages in the program with their versions, separated by commas; empty for a development build. */
const char *cbuild_packages(void);
