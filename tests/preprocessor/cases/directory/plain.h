int plain_of_directory = __LINE__ + __INCLUDE_LEVEL__ + __COUNTER__; /* no guard */
