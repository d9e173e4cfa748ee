namespace ConsultBot.Web.Messaging;

/// <summary>Why an activity is not taken.</summary>
/// <param name="Status">401: who sent it is not known; 403: the sender is known and may not.</param>
/// <param name="Reason">For the sender and the log; no content of the activity or the token.</param>
internal sealed record ChannelRefusal(int Status, string Reason)
{
    public static ChannelRefusal Unknown(string reason) => new(StatusCodes.Status401Unauthorized, reason);

    public static ChannelRefusal Forbidden(string reason) => new(StatusCodes.Status403Forbidden, reason);
}
