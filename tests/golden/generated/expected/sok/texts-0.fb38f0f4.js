samverkSearch("texts-0",[["../","Start","En \"sida\"",[],[],[["","","Hej."]]],
["../matte/","Matte & <mer>","Om \"matte\" & annat",[],[],[["","","Räkna"],["Workshop","workshop","Räkna ihop"],["Workshop","workshop",""]]],
["../svenska/","Svenska","",[],[],[["","","Läsa"],["Läsning","lasning","I staden · 2026"]]]]);
