namespace ConsultBot.Core.People;

/// <summary>Who somebody is on a channel, as the channel vouches for it; never a display name.</summary>
public sealed record ChannelIdentity
{
    /// <summary>Id of Teams as a channel.</summary>
    public const string TeamsChannel = "msteams";

    private const int Characters = 256;

    /// <param name="channel">The channel's id, such as "msteams" or "directline".</param>
    /// <param name="tenant">The tenant that the user id belongs to; empty where the channel has none.</param>
    /// <param name="user">The user's stable id: in Teams the aadObjectId, in web chat the user of the token.</param>
    /// <exception cref="ArgumentException">The channel or the user is empty, or one is longer than 256 characters.</exception>
    public ChannelIdentity(string channel, string tenant, string user)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(channel);
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentException.ThrowIfNullOrWhiteSpace(user);
        if (channel.Length > Characters || tenant.Length > Characters || user.Length > Characters)
        {
            throw new ArgumentException($"The parts of an identity have at most {Characters} characters each.");
        }

        (Channel, Tenant, User) = (channel, tenant, user);
    }

    /// <summary>A user of Teams, by the tenant and the object id in it; both are GUIDs, written in either case and kept in small letters.</summary>
    /// <exception cref="ArgumentException">One of them is empty or longer than 256 characters.</exception>
    public static ChannelIdentity InTeams(string tenant, string objectId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tenant);
        ArgumentException.ThrowIfNullOrWhiteSpace(objectId);
        return new ChannelIdentity(TeamsChannel, tenant.ToLowerInvariant(), objectId.ToLowerInvariant());
    }

    public string Channel { get; }

    public string Tenant { get; }

    public string User { get; }
}
