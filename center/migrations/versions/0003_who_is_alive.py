"""who is alive: a heartbeat of every process

Revision ID: 0003
Revises: 0002
"""

import sqlalchemy as sa
from alembic import op

import center.store.columns

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'beat',
        sa.Column('name', sa.String(length=40), nullable=False),
        sa.Column('host', sa.String(length=80), nullable=False),
        sa.Column('pid', sa.Integer(), autoincrement=False, nullable=False),
        sa.Column('started_at', center.store.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column('seen_at', center.store.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column('data', sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint('name', 'host', 'pid'),
    )
    with op.batch_alter_table('beat', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_beat_seen_at'), ['seen_at'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('beat', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_beat_seen_at'))
    op.drop_table('beat')
