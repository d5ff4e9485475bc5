# find_package(steps): the target steps::steps, which needs acc's runtime.
include(CMakeFindDependencyMacro)
find_dependency(acc)
include(${CMAKE_CURRENT_LIST_DIR}/stepsTargets.cmake)
