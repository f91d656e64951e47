samverkSearch("words-0","bild;-er=,,,,A\nen;-=,A\nett;-=A\nfil;-=A\nfoto;-=A;-t=A\nhand;-=A\nkart;-a=A\nligg;-er=A\npå;-=A\nsid;-an=A\nsom;-=A\ntill;-=A\nyta;-=A");
