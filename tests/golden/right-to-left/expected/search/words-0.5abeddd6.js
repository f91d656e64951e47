samverkSearch("words-0","ett;-=A\npå;-=,,A\nstycke;-=A\nsvenska;-=,,A\nx;-=A\nأهلا;-=A\nحول;-=,,,,B\nفارسی;-=A\nمرحبا;-=,,,,A\nنص;-=B\nوسهلا;-=A");
