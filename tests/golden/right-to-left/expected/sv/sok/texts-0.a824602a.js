samverkSearch("texts-0",[["../om/","Om oss","",[],[],[["","","En sida på svenska."],["مرحبا","mrhb","שלום hej"]]]]);
