"""What can be looked up or acted on in a message: links, domains, phones, accounts, wallets, ids, e-mail."""

from knowledge.indicators.finder import Indicators

__all__ = ["Indicators"]
