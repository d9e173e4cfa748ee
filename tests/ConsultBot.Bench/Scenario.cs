namespace ConsultBot.Bench;

/// <summary>What is measured.</summary>
internal enum Scenario
{
    /// <summary>The cheapest request there is: the unit that the others are compared with.</summary>
    Health,

    /// <summary>POST /api/messages with the answer in the response.</summary>
    ExpectReplies,

    /// <summary>POST /api/messages with the answer posted to a connector.</summary>
    Connector,

    /// <summary>POST of an activity and reading of the answer over the embedded Direct Line.</summary>
    DirectLine,
}
