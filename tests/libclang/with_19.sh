#!/bin/bash
# with_19.sh BUILD: acc with libclang 19 (see version.bash).
version=19
tests=$(dirname "$(dirname "$(realpath "$0")")")
. "$tests/libclang/version.bash"
