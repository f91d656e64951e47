samverkSearch("texts-0",[["../","Bilder","",[],[],[["","","Ett foto som ligger på sidan En karta En hand En hand till En yta Fotot som fil"]]]]);
