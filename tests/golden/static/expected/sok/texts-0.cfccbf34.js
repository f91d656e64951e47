samverkSearch("texts-0",[["../","Start","",[],[],[["","","Se kursen, dess sida, bilden, intyget, värden, Slack, Slack som mapp och den gamla sidan."]]],
["../slack/","Slack","",[],[],[["","","Här pratar vi."]]],
["../slack/kom-igang/","Kom igång","",[],["Slack"],[["","","Installera programmet."]]]]);
