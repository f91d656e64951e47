samverkSearch("words-0","05;-=A\n3;-=A\n411;-=A\nan;-na=A\ncent;-rum=A\nek;-=A\nett;-=A\nexempl;exempel=A\ngöteborg;-=A\npedagogisk;-t=A\nse;-=A\nstart;-=,,,,A\nstor;-a=A\ntvå;-=A\nväg;-en=A");
