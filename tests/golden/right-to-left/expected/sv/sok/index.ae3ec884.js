samverkSearch("index",{"language":"sv","pages":1,"lengths":"B","weights":"E","words":[["en","66975882"]],"texts":[[0,"a824602a"]],"kinds":[["page","A"]],"audiences":[],"folders":[]});
