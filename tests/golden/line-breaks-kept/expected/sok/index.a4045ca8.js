samverkSearch("index",{"language":"sv","pages":1,"lengths":"B","weights":"A","words":[["05","ef3bc36c"]],"texts":[[0,"a6733f27"]],"kinds":[["page","A"]],"audiences":[],"folders":[]});
