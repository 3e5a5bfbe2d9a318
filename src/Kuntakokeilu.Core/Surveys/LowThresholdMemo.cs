using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Freezing;

namespace Kuntakokeilu.Core.Surveys;

/// <summary>
/// What the report of the survey of June 2024 says of it. Who asked, when and what for: Association of Finnish Municipalities,
/// 17 June 2024. The words are our own, and so are the answers.
/// </summary>
internal static class LowThresholdMemo
{
    internal static SurveyMemo Text { get; } =
        new(
            In(
                "Kuntaliitto ja työ- ja elinkeinoministeriö kysyivät kunnilta, millaista uutta matalan kynnyksen työvoimapalvelua tarvitaan. Vastauksia käytetään hallituksen esityksen valmistelussa. Tämän raportin vastaukset on keksitty: yksikään kunta ei ole vastannut näin.",
                "Finlands Kommunförbund och arbets- och näringsministeriet frågade kommunerna hurdan ny arbetskraftsservice med låg tröskel som behövs. Svaren används när en regeringsproposition bereds. Svaren i den här rapporten är påhittade: ingen kommun har svarat så.",
                "The Association of Finnish Municipalities and the Ministry of Economic Affairs and Employment asked municipalities what new low-threshold employment service is needed. The answers are used in preparing a government bill. The answers in this report are made up: no municipality has answered so."
            ),
            In(
                "Kysely koskee palvelua, johon ei tarvita sosiaalihuollon asiakkuutta. Sosiaalihuollon oma työtoiminta jää sen ulkopuolelle.",
                "Enkäten gäller service som inte kräver att man är klient hos socialvården. Socialvårdens egen arbetsverksamhet ingår inte.",
                "The survey is about a service for which one need not be a client of social welfare. Social welfare's own work activities are left out."
            ),
            In(
                "Kysely osoitettiin Manner-Suomen kunnille. Kunnasta laskettiin yksi vastaus, viimeksi lähetetty.",
                "Enkäten riktades till kommunerna i Fastlandsfinland. Ett svar per kommun räknades, det senast skickade.",
                "It was addressed to the municipalities of mainland Finland. One answer of each was counted, the last that was sent."
            ),
            In(
                "Vastaus kertoo vastaajien arvion, ei kunnan päätöstä.",
                "Ett svar är en bedömning av dem som svarade, inte kommunens beslut.",
                "An answer is the judgement of those who gave it, not a decision of the municipality."
            )
        );

    private static LocalText In(string fi, string sv, string en) =>
        new(
            new Dictionary<string, string>
            {
                ["fi"] = fi,
                ["sv"] = sv,
                ["en"] = en,
            }
        );
}
