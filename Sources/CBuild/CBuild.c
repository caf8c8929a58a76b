// What a packaged build knows of itself: the manifest takes both from the environment, see .ci/package.

#include "CBuild.h"

#ifndef EXTRAMILE_COMMIT
#define EXTRAMILE_COMMIT ""
#endif
#ifndef EXTRAMILE_PACKAGES
#define EXTRAMILE_PACKAGES ""
#endif

const char *cbuild_commit(void) { return EXTRAMILE_COMMIT; }

const char *cbuild_packages(void) { return EXTRAMILE_PACKAGES; }
