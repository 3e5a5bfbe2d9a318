using Kuntakokeilu.Core.Registration.Starts;

namespace Kuntakokeilu.App.Pages.Register.Starts;

/// <summary>What there is to look at, in words.</summary>
internal static class StartWords
{
    internal static string Matters(StartMatters matters, Texts t) =>
        string.Join(
            ", ",
            StartFilterForm.Matters.Where(one => matters.HasFlag(one)).Select(one => t.Of("starts.matter", one))
        );
}
