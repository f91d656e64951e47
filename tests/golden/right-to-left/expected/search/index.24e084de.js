samverkSearch("index",{"language":"ar","pages":2,"lengths":"BB","weights":"AE","words":[["ett","5abeddd6"]],"texts":[[0,"0b10feda"]],"kinds":[["page","AB"]],"audiences":[],"folders":[]});
