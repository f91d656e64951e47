samverkSearch("words-0","en;-=A\nhej;-=A\nom;-=,,,,A\noss;-=,,,,A\npå;-=A\nsid;-a=A\nsvensk;-a=A\nשלום;-=A\nمرحبا;-=,,A");
