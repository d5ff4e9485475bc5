#warning in the header, a note: of it
int beside; /* /* */
