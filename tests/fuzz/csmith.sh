#!/bin/sh
# A few programs from csmith: csmith.sh BUILD
exec perl "$(dirname "$0")/run" --build "$1" --kind csmith --seeds 1-25 --jobs 1
