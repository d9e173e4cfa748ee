using ConsultBot.Core.Knowledge;
using ConsultBot.Core.People;

namespace ConsultBot.Bot.People;

/// <summary>The names of delegations of the knowledge in use, read once a version.</summary>
public sealed class DelegationDirectory(Func<KnowledgeBase> knowledge)
{
    private volatile Tuple<KnowledgeBase, DelegationNames>? _last;

    /// <summary>Of the knowledge in use; made anew for a new version, at the first call.</summary>
    public DelegationNames Names
    {
        get
        {
            var current = knowledge();
            var last = _last;
            if (last is null || !ReferenceEquals(last.Item1, current))
            {
                _last = last = Tuple.Create(current, new DelegationNames(current));
            }

            return last.Item2;
        }
    }
}
