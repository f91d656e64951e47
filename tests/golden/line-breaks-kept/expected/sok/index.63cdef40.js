samverkSearch("index",{"language":"sv","pages":1,"lengths":"B","weights":"A","words":[["05","0b931111"]],"texts":[[0,"a6733f27"]],"kinds":[["page","A"]],"audiences":[],"folders":[]});
