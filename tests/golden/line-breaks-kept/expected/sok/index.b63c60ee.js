samverkSearch("index",{"language":"sv","pages":1,"lengths":"B","weights":"A","words":[["05","0b931111"]],"texts":[[0,"a3846062"]],"kinds":[["page","A"]],"audiences":[],"folders":[]});
