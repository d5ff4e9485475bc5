#!/bin/bash
# with_16.sh BUILD: acc with libclang 16 (see version.bash).
version=16
tests=$(dirname "$(dirname "$(realpath "$0")")")
. "$tests/libclang/version.bash"
