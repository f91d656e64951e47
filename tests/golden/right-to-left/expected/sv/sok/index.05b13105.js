samverkSearch("index",{"language":"sv","pages":1,"lengths":"B","weights":"E","words":[["en","3d59b59d"]],"texts":[[0,"a824602a"]],"kinds":[["page","A"]],"audiences":[],"folders":[]});
