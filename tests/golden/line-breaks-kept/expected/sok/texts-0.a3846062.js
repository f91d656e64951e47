samverkSearch("texts-0",[["../","Start","",[],[],[["","","Pedagogiskt centrum Stora vägen 3 411 05 Göteborg · Anna Ek anna@exempel.se · Ett två"]]]]);
