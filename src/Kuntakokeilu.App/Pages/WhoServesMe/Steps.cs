using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.WhoServesMe;

namespace Kuntakokeilu.App.Pages.WhoServesMe;

/// <summary>The addresses of the journey, without the language: each question has its own.</summary>
internal static class Steps
{
    internal const string Beginning = "/who-serves-me";
    internal const string Check = $"{Beginning}/check";
    internal const string Outcome = $"{Beginning}/outcome";

    internal static string PathOf(Question question) => $"{Beginning}/{Sent(question)}";

    /// <summary>The question of an address's last part; null for none.</summary>
    internal static Question? Find(string step) =>
        Enum.GetValues<Question>().Cast<Question?>().FirstOrDefault(one => Sent(one!.Value) == step);

    /// <summary>Where it goes on after these answers.</summary>
    internal static string Next(Answers answers) => Questions.Next(answers) is { } open ? PathOf(open) : Check;

    private static string Sent(Question question) => ChoiceField<Question>.Sent(question).Replace('_', '-');
}
