using ConsultBot.Core.People;

namespace ConsultBot.Web.SignIn;

/// <summary>A browser whose person is known.</summary>
/// <param name="User">Its web chat user.</param>
/// <param name="Person">Whose that user is.</param>
public sealed record SignedIn(string User, Participant Person);
