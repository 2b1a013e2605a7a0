"""a check is written with its answer: its number is drawn beforehand, and no update needs to remember it

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('incoming', schema=None) as batch_op:
        batch_op.drop_column('check_id')
    if op.get_bind().dialect.name == 'postgresql':  # on SQLite every number has 64 bits
        op.alter_column('check', 'id', type_=sa.BigInteger(), existing_type=sa.Integer(), server_default=None)
        op.execute('DROP SEQUENCE IF EXISTS check_id_seq')


def downgrade() -> None:
    with op.batch_alter_table('incoming', schema=None) as batch_op:
        batch_op.add_column(sa.Column('check_id', sa.Integer(), nullable=True))
