namespace ConsultBot.Core.People;

/// <summary>A conversation's name across channels.</summary>
public static class ConversationKey
{
    /// <returns>Such as "directline/4f0a": conversation ids are unique within a channel only.</returns>
    public static string Of(string channel, string conversation)
    {
        ArgumentException.ThrowIfNullOrEmpty(channel);
        ArgumentException.ThrowIfNullOrEmpty(conversation);
        return $"{channel}/{conversation}";
    }

    /// <exception cref="ArgumentException">The text is no such name.</exception>
    public static string ChannelOf(string key) => key[..Slash(key)];

    /// <exception cref="ArgumentException">The text is no such name.</exception>
    public static string IdOf(string key) => key[(Slash(key) + 1)..];

    private static int Slash(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? slash : throw new ArgumentException("A conversation's name has a channel.", nameof(key));
    }
}
