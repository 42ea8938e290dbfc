int nolicence = 0;
