#!/bin/bash
# faults: the runner finds what it is there to find: each program in faults/ is right when it comes to its end, and
# wrong when it is cancelled somewhere.
. "$(dirname "$0")/../lib.sh"
export RUNTIME=$1/tests/cancel/libacc_runtime_cancel.a

# finds FAULT POINT MESSAGE: at that point, with that message.
finds()
{
    run "$tests/cancel/run" "$tests/cancel/faults/$1.async.c"
    expect_status 1
    expect_err "cancelled at point $2 of"
    expect_err "$3"
}
finds memory 2 "LeakSanitizer: detected memory leaks"
finds descriptor 1 "descriptors are open"
finds touched 2 "AddressSanitizer: heap-use-after-free"
finds defer 2 "1 defers were passed, 0 have run"

# It takes a sample, with the first and the last point in it.
run "$tests/cancel/run" --most=3 "$tests/run/order_comma.async.c"
expect_status 0
expect_out "cancelled at 3 of"
