samverkSearch("index",{"language":"sv","pages":1,"lengths":"B","weights":"A","words":[["bil","73814b60"]],"texts":[[0,"d176d2d1"]],"kinds":[["page","A"]],"audiences":[],"folders":[]});
