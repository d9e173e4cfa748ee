namespace Microsoft.Bot.Builder;

public abstract partial class BotState
{
    /// <summary>The properties as this turn sees them, and what they were when they were read.</summary>
    public class CachedBotState
    {
        /// <summary>The version that a storage read. It is the storage's own entry: handed back as it came, no change in itself.</summary>
        private const string ETag = "eTag";

        private byte[] _stored;

        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>();
            _stored = Snapshot();
        }

        public IDictionary<string, object> State { get; set; }

        /// <summary>A property as its type: what came as JSON is read once and stays that object for the turn.</summary>
        /// <returns>False if there is none, or it is null.</returns>
        internal bool TryGet<T>(string name, out T value)
        {
            if (!State.TryGetValue(name, out var kept) || kept is null)
            {
                value = default;
                return false;
            }

            value = StateJson.Read<T>(kept);
            if (!ReferenceEquals(kept, value))
            {
                State[name] = value;
            }

            return value is not null;
        }

        /// <summary>All properties as JSON, without the storage's version.</summary>
        internal byte[] Snapshot() => StateJson.Write(State.Where(property => property.Key != ETag));

        internal bool IsUnchanged(byte[] snapshot) => _stored.AsSpan().SequenceEqual(snapshot);

        /// <summary>
        /// What the storage gets: plain values as they are, all else as JSON, so that it need know no type of the bot, and
        /// nothing that a later turn changes.
        /// </summary>
        internal Dictionary<string, object> ToStored(byte[] snapshot)
        {
            var stored = StateJson.ReadProperties(snapshot);
            if (State.TryGetValue(ETag, out var version))
            {
                stored[ETag] = version;
            }

            return stored;
        }

        /// <summary>The storage has taken the properties, and may have left its new version in what it was given.</summary>
        internal void Accept(byte[] snapshot, Dictionary<string, object> written)
        {
            _stored = snapshot;
            if (written.TryGetValue(ETag, out var version))
            {
                State[ETag] = version;
            }
        }

        /// <summary>Forgets all properties, yet not which version was read: emptying a state is a change like any other.</summary>
        internal void Clear()
        {
            var version = State.TryGetValue(ETag, out var read) ? read : null;
            State = new Dictionary<string, object>();
            if (version is not null)
            {
                State[ETag] = version;
            }
        }
    }
}
