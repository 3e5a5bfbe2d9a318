using Kuntakokeilu.App.Pages.Grants;
using Kuntakokeilu.App.Pages.Payments;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Payments;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Grants;

/// <summary>What was granted, month by month, and payment of another month is applied for.</summary>
[Access(GrantsSubject.ViewOwnGrants, Post = PaymentsSubject.ClaimPayment, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class PayModel(Gate gate, PaymentClaiming claiming) : PayPage(gate, claiming, Applicant.Jobseeker);
