#!/bin/sh
# A few programs of the generator here: own.sh BUILD
exec perl "$(dirname "$0")/run" --build "$1" --kind own --seeds 1-60 --jobs 1
