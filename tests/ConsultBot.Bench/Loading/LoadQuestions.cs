namespace ConsultBot.Bench.Loading;

/// <summary>What people ask, in turn.</summary>
internal static class LoadQuestions
{
    private static readonly string[] All =
    [
        "Who co-chairs the Bali Process?", "Which processes is Kenya in?", "Who are the members of MIDSA?", "heading 11", "What does the 5+5 discuss?",
        "Which processes have no official secretariat?", "Is Viet Nam a member of the Colombo Process?", "When did the Budapest Process begin?",
    ];

    public static string At(int number) => All[number % All.Length];
}
