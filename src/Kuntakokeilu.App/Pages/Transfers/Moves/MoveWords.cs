using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.App.Pages.Transfers.Moves;

internal static class MoveWords
{
    /// <summary>The name of an organisation of the Act: Tampere, Pirkanmaan TE-toimisto.</summary>
    internal static string Organisation(string code, Texts texts) =>
        Organisations.OfTheAct.FirstOrDefault(one => one.Code == code)?.Name(texts.Language) ?? "";
}
