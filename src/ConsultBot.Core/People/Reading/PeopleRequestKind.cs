namespace ConsultBot.Core.People.Reading;

/// <summary>What a sentence asks about people. The words stand in dialogs/phrases/people.</summary>
public enum PeopleRequestKind
{
    /// <summary>"Who am I?"</summary>
    WhoAmI,

    /// <summary>"What do you hold about me?"</summary>
    MyData,

    /// <summary>"Forget me."</summary>
    ForgetMe,

    /// <summary>"Correct my name to ...": with a field and a value.</summary>
    Correct,

    /// <summary>"Correct my details": without saying which.</summary>
    CorrectHelp,

    /// <summary>"Invite ... for ... as ...".</summary>
    Invite,

    /// <summary>"Invite somebody": without saying whom.</summary>
    InviteHelp,

    /// <summary>"List the participants."</summary>
    List,

    /// <summary>"Revoke the invitation of ...".</summary>
    Revoke,
}
