using Kuntakokeilu.Core.Guidance.Answering;
using Kuntakokeilu.Core.Guidance.Tables;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.App.Commands;

/// <summary>What an editor says of an answer of week 43 of 2019.</summary>
/// <param name="Number">Of the question in the issue.</param>
internal sealed record EditedAnswer(
    int Number,
    AnswerStatus Status,
    DateOnly Since,
    ThreeTexts Note,
    params string[] Cites
);

/// <summary>How the answers of week 43 of 2019 stand to the Act; those that hold are not among them.</summary>
internal static class EditedAnswers
{
    private static readonly DateOnly Week = new(2019, 10, 21);
    private static readonly DateOnly AfterAutumn = new(2019, 12, 1);

    internal static IReadOnlyList<EditedAnswer> All { get; } =
    [
        new(
            1,
            AnswerStatus.Policy,
            Week,
            new(
                "Vastaus kuvaa kokeiluohjelman tavoitteita.",
                "Svaret beskriver försöksprogrammets mål.",
                "The answer describes the aims of the pilot programme."
            )
        ),
        new(
            4,
            AnswerStatus.Policy,
            Week,
            new(
                "Vastaus kuvaa kokeiluohjelman tavoitteita.",
                "Svaret beskriver försöksprogrammets mål.",
                "The answer describes the aims of the pilot programme."
            )
        ),
        new(
            5,
            AnswerStatus.Expired,
            AfterAutumn,
            new(
                "Luvattu aika oli loka–marraskuu 2019.",
                "Den utlovade tiden var oktober–november 2019.",
                "The promised time was October and November 2019."
            )
        ),
        new(
            7,
            AnswerStatus.NoPosition,
            Week,
            new(
                "Katso nyt lain 8 § 3 momentti.",
                "Se nu 8 § 3 mom. i lagen.",
                "See now section 8, subsection 3 of the Act."
            ),
            "8 § 3 mom"
        ),
        new(
            10,
            AnswerStatus.Overtaken,
            LawBook.PilotStart,
            new(
                "Ratkaisevaa ei ole etuuden maksaja, vaan se, täyttääkö työnhakija ansiopäivärahan edellytykset. Myös luvattu aika, loka–marraskuu 2019, on ohi.",
                "Avgörande är inte vem som betalar förmånen, utan om den arbetssökande uppfyller villkoren för inkomstrelaterad dagpenning. Även den utlovade tiden, oktober–november 2019, är ute.",
                "What decides is not the payer of the benefit but whether the jobseeker meets the conditions of the earnings-related allowance. The promised time, October and November 2019, is over, too."
            ),
            "4 § 1 mom 1 k"
        ),
        new(
            14,
            AnswerStatus.Overtaken,
            LawBook.PilotStart,
            new(
                "Vieraskielisyys katsotaan väestötietojärjestelmästä, eikä saamenkielinen ole vieraskielinen. Maahanmuuttaja on oma perusteensa. Kysyttiin myös, mitä tapahtuu 30 vuotta täyttäessä: siihen ei silloin vastattu, eikä asiakkuus pääty siihen.",
                "Främmande språk tas ur befolkningsdatasystemet, och en samisktalande är inte främmandespråkig. Invandrare är en egen grund. Det frågades också vad som händer när man fyller 30: det besvarades inte då, och kundrelationen upphör inte av det.",
                "A foreign language is taken from the Population Information System, and speakers of Sámi are not foreign-language persons. Being an immigrant is a ground of its own. It was also asked what happens at the age of 30: that was not answered then, and customership does not end by it."
            ),
            "2 § 3 k",
            "2 § 4 k",
            "6 §"
        ),
        new(
            15,
            AnswerStatus.Overtaken,
            LawBook.PilotStart,
            new(
                "Kohderyhmästä säädetään laissa. Harkintaa on vain 5 §:n siirroissa.",
                "Målgruppen regleras i lagen. Prövning finns bara vid överföringar enligt 5 §.",
                "The target group is set by the Act. There is discretion only in the transfers of section 5."
            ),
            "4 §",
            "5 § 5-7 mom"
        ),
        new(
            16,
            AnswerStatus.AnsweredLater,
            LawBook.PilotStart,
            new(
                "Palvelut luetellaan laissa. Vuorotteluvapaa ei ole niiden joukossa.",
                "Tjänsterna räknas upp i lagen. Alterneringsledighet finns inte bland dem.",
                "The services are listed in the Act. Job alternation leave is not among them."
            ),
            "2 § 5 k",
            "2 § 6 k"
        ),
        new(
            17,
            AnswerStatus.Refined,
            LawBook.PilotStart,
            new(
                "Työnhaun voi aloittaa uudelleen myös pyytämällä sitä kunnalta.",
                "Jobbsökningen kan också återupptas genom att begära det hos kommunen.",
                "A job search can also be started again by asking the municipality."
            ),
            "6 § 3 mom"
        ),
        new(19, AnswerStatus.Refined, LawBook.PilotStart, Quotas, "16 §", "7 § 3 mom"),
        new(22, AnswerStatus.Refined, LawBook.PilotStart, Quotas, "16 §", "7 § 3 mom"),
        new(
            24,
            AnswerStatus.Expired,
            AfterAutumn,
            new(
                "Luvattu tallenne koski syksyn 2019 infotilaisuutta.",
                "Den utlovade inspelningen gällde informationsmötet hösten 2019.",
                "The promised recording was of the information event of autumn 2019."
            )
        ),
        new(
            25,
            AnswerStatus.AnsweredLater,
            LawBook.PilotStart,
            new(
                "Kunnan määräysvallassa olevan yhteisön hakemuksen ratkaisee TE-toimisto.",
                "TE-byrån avgör ansökan av en sammanslutning som kommunen har bestämmande inflytande i.",
                "The TE office decides on the application of an entity that the municipality controls."
            ),
            "11 § 2 mom 3 k",
            "11 § 2 mom 4 k"
        ),
        new(
            26,
            AnswerStatus.NoPosition,
            Week,
            new(
                "Katso nyt lain 8 § 3 momentti.",
                "Se nu 8 § 3 mom. i lagen.",
                "See now section 8, subsection 3 of the Act."
            ),
            "8 § 3 mom"
        ),
    ];

    private static ThreeTexts Quotas =>
        new(
            "Kiintiöt ovat alueittaiset. ELY-keskus päättää niistä kuultuaan kuntia.",
            "Kvoterna är per område. NTM-centralen beslutar om dem efter att ha hört kommunerna.",
            "Quotas are by area. The ELY Centre decides on them after hearing the municipalities."
        );
}
