samverkSearch("words-0","en;-=A\nhej;-=A\nom;-=,,,,A\nos;-s=,,,,A\npå;-=A\nsid;-a=A\nsvensk;-a=A\nשלום;-=A\nمرحبا;-=,,A");
